# Where Resorb is and how it is started.

launch_command <- function(where = NULL) {
  given <- list("the argument" = where, RESORB = Sys.getenv("RESORB"), RESORB_HOME = Sys.getenv("RESORB_HOME"))
  for (name in names(given)) {
    place <- given[[name]]
    if (!is.null(place) && nzchar(place)) {
      return(launch_at(path.expand(place), name))
    }
  }
  found <- Sys.which(launchers())
  found <- found[nzchar(found)]
  if (length(found) == 0) {
    resorb_stop_with(paste(
      "Resorb was not found: give its launcher, jar or folder to resorb_start(), or in the environment as RESORB or",
      "RESORB_HOME, or put its launcher on the PATH"), "resorb_not_found")
  }
  unname(found[1])
}

launchers <- function() if (.Platform$OS.type == "windows") c("resorb.cmd", "resorb") else "resorb"

launch_at <- function(place, name) {
  candidates <- place
  if (dir.exists(place)) {
    candidates <- file.path(place, c(launchers(), "resorb.jar", "target/resorb.jar"))
  }
  found <- candidates[file.exists(candidates) & !dir.exists(candidates)]
  if (length(found) == 0) {
    resorb_stop_with(
      sprintf("%s is %s, where there is neither a launcher nor a jar of Resorb", name, place), "resorb_not_found")
  }
  found <- normalizePath(found[1])
  if (!grepl("[.]jar$", found)) {
    return(found)
  }
  home <- Sys.getenv("JAVA_HOME")
  java <- if (nzchar(home)) file.path(home, "bin", "java") else unname(Sys.which("java"))
  if (!nzchar(java)) {
    resorb_stop_with(
      "Resorb needs Java 17 or newer: put java on the PATH, or its folder in JAVA_HOME", "resorb_not_found")
  }
  c(java, "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-jar", found)
}
