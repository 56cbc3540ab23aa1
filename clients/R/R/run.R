# Runs, sweeps, and what they measured.

run_params <- function(scenario, values, seed) {
  params <- list(scenario = scenario)
  if (length(values) > 0) params$set <- values
  if (!is.null(seed)) params$seed <- seed
  params
}

#' Runs a scenario and waits for the result; an interrupt cancels it.
resorb_run <- function(model, scenario, values = list(), seed = NULL, fields = NULL, days = NULL, progress = NULL,
                       field_folder = NULL, threads = 1) {
  values <- as.list(values)
  if (!is.null(fields) || !is.null(days)) values[["output.fields"]] <- field_section(model, fields, days)
  result_of(answer(model, start_run(model, scenario, values, seed, !is.null(progress), field_folder, threads), progress))
}

start_run <- function(model, scenario, values, seed, progress = FALSE, field_folder = NULL, threads = 1) {
  params <- run_params(scenario, values, seed)
  params$encoding <- "base64"
  if (progress) params$progress <- TRUE
  if (!is.null(field_folder)) params$field_folder <- field_folder
  if (threads != 1) params$threads <- as.integer(threads)
  ask(model, "run", params)
}

field_section <- function(model, fields, days) {
  known <- vapply(model$about$fields, function(one) one$name, "")
  group <- vapply(model$about$fields, function(one) one$group, "")
  section <- list()
  if (!is.null(days)) section$days <- as.list(days)
  for (name in fields) {
    # One that is unknown is refused by the server, which knows the nearest.
    key <- if (name %in% known) group[known == name] else "substances"
    section[[key]] <- c(section[[key]], list(name))
  }
  section
}

numbers_of <- function(given) {
  bytes <- jsonlite::base64_dec(given$base64)
  readBin(bytes, "double", length(bytes) / 8, size = 8, endian = "little")
}

result_of <- function(given) {
  columns <- lapply(given$columns, numbers_of)
  names(columns) <- vapply(given$columns, function(one) one$name, "")
  frame <- as.data.frame(columns, check.names = FALSE)
  about <- function(key) stats::setNames(vapply(given$columns, function(one) one[[key]], ""), names(columns))
  attr(frame, "units") <- about("unit")
  attr(frame, "meanings") <- about("meaning")
  structure(class = "resorb_result", list(
    scenario = given$scenario, seed = given$seed, model = given$model, wall_time_s = given$wall_time_s,
    warnings = unlist(given$warnings), resorption = given$resorption,
    summary = vapply(given$summary, function(one) if (is.null(one)) NA_real_ else as.numeric(one), 0),
    frame = frame, axes = given$axes, fields = given$fields, field_folder = given$field_folder))
}

as.data.frame.resorb_result <- function(x, ...) x$frame

print.resorb_result <- function(x, ...) {
  cat("<run of ", x$scenario, ", seed ", x$seed, ", ", nrow(x$frame) - 1, " days, ", ncol(x$frame), " columns>\n", sep = "")
  invisible(x)
}

#' A field of a run on a day as an array with dimensions x, y and in three dimensions z; attributes have unit and axes.
resorb_field <- function(result, name, day) {
  for (one in result$fields) {
    if (one$name == name && one$day == day) {
      axes <- lapply(rev(result$axes), function(axis) unlist(axis$values))
      names(axes) <- vapply(rev(result$axes), function(axis) axis$name, "")
      values <- array(numbers_of(one), dim = lengths(axes))
      attr(values, "unit") <- one$unit
      attr(values, "axes") <- axes
      return(values)
    }
  }
  resorb_stop_with(sprintf("the run has no field %s of day %s", name, day), "resorb_refused", path = "")
}

#' Runs every combination of values and seeds, as many at a time as the process has threads.
resorb_sweep <- function(model, scenario, values, seeds = NULL, progress = NULL) {
  grid <- expand.grid(rev(lapply(values, as.list)), KEEP.OUT.ATTRS = FALSE, stringsAsFactors = FALSE)
  grid <- grid[rev(seq_along(grid))]
  rows <- lapply(seq_len(nrow(grid)), function(i) lapply(grid, function(column) column[[i]]))
  runs <- expand.grid(seed = if (is.null(seeds)) NA else seeds, row = seq_along(rows))
  asked <- c()
  results <- list()
  over <- FALSE
  on.exit(if (!over) for (id in asked) cancel(model, id))
  for (i in seq_len(nrow(runs))) {
    seed <- if (is.na(runs$seed[i])) NULL else runs$seed[i]
    asked[i] <- start_run(model, scenario, rows[[runs$row[i]]], seed)
  }
  for (i in seq_along(asked)) {
    results[[i]] <- result_of(answer(model, asked[i]))
    if (!is.null(progress)) progress(i, length(asked))
  }
  over <- TRUE
  structure(sweep_frame(rows[runs$row], results), results = results)
}

sweep_frame <- function(settings, results) {
  one <- function(set, result) {
    data.frame(set, seed = result$seed, resorption = result$resorption, as.list(result$summary), check.names = FALSE,
               stringsAsFactors = FALSE)
  }
  do.call(rbind, Map(one, settings, results))
}

#' Reads a scenario, runs nothing, and gives warnings.
resorb_check <- function(model, scenario, values = list(), seed = NULL) {
  as.character(unlist(answer(model, ask(model, "check", run_params(scenario, as.list(values), seed)))$warnings))
}

#' The scenario as a file with every key.
resorb_resolved <- function(model, scenario, values = list(), seed = NULL) {
  answer(model, ask(model, "check", run_params(scenario, as.list(values), seed)))$scenario
}

#' Mechanisms and sections with claims, equations and parameters, a list each.
resorb_explain <- function(model, name = NULL) {
  answer(model, ask(model, "explain", if (!is.null(name)) list(name = name)))$entries
}
