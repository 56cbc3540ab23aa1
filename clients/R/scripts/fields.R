# Fields as arrays: TNF in the fragment over time.

library(resorb)
model <- resorb_start()
result <- resorb_run(model, "sequestration", list(resolution.voxel = "0.4 mm", duration = "60 d"),
                     fields = c("tnf", "tissue_fraction"), days = c(0, 7, 14, 30))
for (day in c(0, 7, 14, 30, 60)) {
  tnf <- resorb_field(result, "tnf", day)
  inside <- resorb_field(result, "tissue_fraction", day) > 0.5
  cat("day", day, "mean TNF", signif(mean(tnf[inside]), 4), attr(tnf, "unit"), "\n")
}
image(attr(tnf, "axes")$x_mm, attr(tnf, "axes")$y_mm, unclass(tnf), xlab = "mm", ylab = "mm", asp = 1)
resorb_stop(model)
