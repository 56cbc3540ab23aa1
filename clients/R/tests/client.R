# The client against the real Resorb, which RESORB in the environment names. Stops at the first thing that is not so.

# R CMD check runs it also where Resorb is not.
if (Sys.getenv("RESORB") == "") {
  cat("RESORB does not name the launcher of Resorb, so nothing was tested\n")
  quit(status = 0)
}

library(resorb)
quick <- list(resolution.voxel = "0.4 mm", resolution.step = "24 h", duration = "20 d")
slow <- list(resolution.voxel = "0.1 mm")
condition <- function(expression) tryCatch({ expression; NULL }, condition = identity)

model <- resorb_start(threads = 2)

# A run is a data frame with units, and the numbers of the command.
result <- resorb_run(model, "sequestration", quick, seed = 5)
frame <- as.data.frame(result)
out <- tempfile()
set <- unlist(Map(function(path, value) c("--set", shQuote(paste0(path, "=", value))), names(quick), quick))
code <- system2(Sys.getenv("RESORB"), c("run", "sequestration", "--profile", "minimal", "--quiet", "--seed", 5, "--out", out, set))
file <- read.csv(file.path(out, "timeseries.csv"), check.names = FALSE)[-1]
stopifnot(code == 0, identical(names(file), names(frame)), nrow(frame) == 21)
stopifnot(all(as.matrix(file) == as.numeric(sprintf("%.9g", as.matrix(frame)))))
stopifnot(attr(frame, "units")["fragment_volume_mm3"] == "mm3", is.na(result$summary["half_time_d"]), result$seed == 5)

# Mistakes are a condition with the path and the nearest word.
refused <- condition(resorb_run(model, "sequestration", list(herniation.volum = "900 mm3", patient.age = -4)))
stopifnot(inherits(refused, "resorb_refused"), refused$path == "herniation.volum", refused$mistakes$nearest[1] == "volume",
          nrow(refused$mistakes) == 2)
stopifnot(grepl("did you mean tnf", conditionMessage(condition(resorb_run(model, "sequestration", quick, fields = "tnff")))))

# A sweep is every combination in order.
sweep <- resorb_sweep(model, "sequestration", c(list(herniation.volume = c("500 mm3", "900 mm3"), patient.timp = c(0.8, 1.2)), quick),
                      seeds = 1:2)
stopifnot(nrow(sweep) == 8, identical(sweep$seed, rep(1:2, 4)),
          identical(sweep$herniation.volume, rep(c("500 mm3", "900 mm3"), each = 4)))
alone <- resorb_run(model, "sequestration", c(list(herniation.volume = "900 mm3", patient.timp = 1.2), quick), seed = 2)
stopifnot(identical(as.data.frame(attr(sweep, "results")[[8]]), as.data.frame(alone)))

# Fields are arrays, x first.
fields <- resorb_run(model, "sequestration", quick, fields = c("tnf", "water"), days = c(0, 10))
tnf <- resorb_field(fields, "tnf", 10)
stopifnot(length(dim(tnf)) == 2, max(tnf) > 0, attr(tnf, "unit") == "ng/mL", names(attr(tnf, "axes")) == c("x_mm", "y_mm"),
          lengths(attr(tnf, "axes")) == dim(tnf))

# More threads, the same numbers.
whole <- utils::modifyList(quick, list(resolution.dimensions = 3, resolution.voxel = "0.8 mm", duration = "5 d"))
stopifnot(identical(as.data.frame(resorb_run(model, "sequestration", whole, threads = 2)),
                    as.data.frame(resorb_run(model, "sequestration", whole))))
stopifnot(grepl("1 to 2", conditionMessage(condition(resorb_run(model, "sequestration", whole, threads = 3)))))

# Progress, check and explain.
parts <- c()
invisible(resorb_run(model, "sequestration", quick, progress = function(part) parts <<- c(parts, part)))
stopifnot(!is.unsorted(parts), tail(parts, 1) == 1)
stopifnot(length(resorb_check(model, "sequestration")) == 0, grepl("seed: 7", resorb_resolved(model, "sequestration", seed = 7)))
stopifnot(resorb_explain(model, "phagocytosis")[[1]]$kind == "mechanism")

# The request with number 100000 is answered like any other.
last <- model$last
model$last <- 99999L
stopifnot(length(resorb_check(model, "sequestration")) == 0, model$last == 100000L)
model$last <- last

# A run that is cancelled leaves the process.
id <- resorb:::start_run(model, "sequestration", slow, NULL)
resorb:::cancel(model, id)
stopifnot(inherits(condition(resorb:::answer(model, id)), "resorb_cancelled"))
invisible(resorb_run(model, "sequestration", quick))

# A process that dies is told.
id <- resorb:::start_run(model, "sequestration", slow, NULL)
invisible(tools::pskill(model$process$get_pid(), 9))
stopifnot(inherits(condition(resorb:::answer(model, id)), "resorb_gone"))
stopifnot(inherits(condition(resorb_check(model, "sequestration")), "resorb_gone"))
stopifnot(inherits(condition(resorb_start("/nowhere")), "resorb_not_found"))
cat("all of it\n")
