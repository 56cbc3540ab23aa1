# One process of Resorb, and the lines that go to and fro.

protocol <- 1

resorb_stop_with <- function(message, class, ...) {
  stop(structure(class = c(class, "resorb_error", "error", "condition"), list(message = message, call = NULL, ...)))
}

#' Starts a process of Resorb.
resorb_start <- function(where = NULL, threads = NULL, plugins = NULL) {
  command <- launch_command(where)
  more <- c("serve", "--stdio", "--quiet", if (!is.null(threads)) c("--threads", threads),
            unlist(lapply(plugins, function(plugin) c("--plugins", plugin))))
  model <- new.env(parent = emptyenv())
  class(model) <- "resorb"
  model$said <- tempfile("resorb", fileext = ".txt")
  # Whole numbers, since as.character makes 1e+05 of a number with decimals.
  model$last <- 0L
  model$answers <- list()
  model$process <- processx::process$new(
    command[1], c(command[-1], more), stdin = "|", stdout = "|", stderr = model$said, encoding = "UTF-8", cleanup = TRUE)
  model$about <- answer(model, ask(model, "describe", NULL))
  if (model$about$protocol != protocol) {
    resorb_stop(model)
    resorb_stop_with(
      sprintf("Resorb %s speaks protocol %s, this package %s", model$about$version, model$about$protocol, protocol),
      "resorb_gone")
  }
  model
}

#' Ends it; what goes on in it is cancelled.
resorb_stop <- function(model) {
  close(model$process$get_input_connection())
  model$process$wait(20000)
  model$process$kill()
  invisible(unlink(model$said))
}

#' What the process is: version, model, scenarios, columns, fields.
resorb_about <- function(model) model$about

print.resorb <- function(x, ...) {
  cat("<Resorb ", x$about$version, ", model ", x$about$model, ", ", x$about$threads, " runs at a time>\n", sep = "")
  invisible(x)
}

# Sends a request and gives its id.
ask <- function(model, method, params) {
  model$last <- model$last + 1L
  request <- list(jsonrpc = "2.0", id = model$last, method = method)
  if (length(params) > 0) {
    request$params <- params
  }
  line <- charToRaw(paste0(jsonlite::toJSON(request, auto_unbox = TRUE, digits = NA, null = "null"), "\n"))
  while (length(line) > 0) {
    line <- tryCatch(model$process$write_input(line), error = function(closed) gone(model))
    if (length(line) > 0) Sys.sleep(0.01)
  }
  model$last
}

# Waits for the answer to a request; an interrupt cancels it.
answer <- function(model, id, progress = NULL) {
  key <- as.character(id)
  tryCatch(
    while (is.null(model$answers[[key]])) listen(model, progress),
    interrupt = function(stopped) {
      cancel(model, id)
      resorb_stop_with("the run was cancelled", c("resorb_cancelled", "interrupt"))
    })
  message <- model$answers[[key]]
  model$answers[[key]] <- NULL
  if (!is.null(message$error)) fail(message$error)
  message$result
}

listen <- function(model, progress) {
  lines <- tryCatch({
    model$process$poll_io(-1)
    model$process$read_output_lines()
  }, error = function(closed) gone(model))
  for (line in lines) {
    message <- jsonlite::fromJSON(line, simplifyVector = FALSE)
    if (identical(message$method, "progress")) {
      if (!is.null(progress)) progress(message$params$part)
    } else {
      model$answers[[as.character(message$id)]] <- message
    }
  }
  if (length(lines) == 0 && !model$process$is_incomplete_output()) gone(model)
}

cancel <- function(model, id) {
  tryCatch(ask(model, "cancel", list(id = id)), resorb_gone = function(over) NULL)
}

gone <- function(model) {
  model$process$wait(20000)
  said <- if (file.exists(model$said)) paste(readLines(model$said, warn = FALSE), collapse = "\n") else ""
  resorb_stop_with(
    paste0("the process of Resorb ended with code ", model$process$get_exit_status(),
           if (nzchar(said)) paste0("; it said: ", said)),
    "resorb_gone")
}

fail <- function(error) {
  if (error$code == -32800) resorb_stop_with(error$message, "resorb_cancelled")
  if (error$code == -32000) resorb_stop_with(error$message, "resorb_failed")
  mistakes <- error$data$mistakes
  frame <- do.call(rbind, lapply(mistakes, function(one) as.data.frame(one, stringsAsFactors = FALSE)))
  path <- if (length(mistakes) > 0) mistakes[[1]]$path else ""
  resorb_stop_with(error$message, "resorb_refused", mistakes = frame, path = path)
}
