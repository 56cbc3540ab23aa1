# A first run. Resorb is found by RESORB, RESORB_HOME or the PATH.

library(resorb)
model <- resorb_start()
print(model)

# Voxels of 0.4 mm make it quick; leave them out for those of the model.
quick <- list(resolution.voxel = "0.4 mm", resolution.step = "24 h", duration = "6 mo")
result <- resorb_run(model, "sequestration", c(quick, herniation.volume = "900 mm3"), seed = 7)
course <- as.data.frame(result)
print(course[seq(1, nrow(course), 30), c("time_d", "fragment_volume_mm3", "macrophages_m1", "pain_vas")])
cat("unit of volume:", attr(course, "units")["fragment_volume_mm3"], "\n")
cat("resorption:", result$resorption, "\n")

# What is wrong with a value.
tryCatch(
  resorb_run(model, "sequestration", list(herniation.volum = "900 mm3")),
  resorb_refused = function(refused) cat(conditionMessage(refused), "\n"))

plot(course$time_d, course$fragment_volume_mm3, type = "l", xlab = "days", ylab = "fragment, mm3")
resorb_stop(model)
