# A sweep of three factors, and what matters. One month and one seed keep it quick; a question wants longer runs and
# seeds = 1:20.

library(resorb)
model <- resorb_start()
factors <- list(
  herniation.volume = paste(c(300, 600, 900), "mm3"),
  patient.timp = c(0.7, 1.0, 1.4),
  mechanisms.neovascularization.tip_speed = paste(c(3, 6, 9), "um/h"))
quick <- list(resolution.voxel = "0.4 mm", resolution.step = "24 h", duration = "1 mo")
table <- resorb_sweep(model, "sequestration", c(factors, quick))
cat("runs:", nrow(table), "\n")

outcome <- table$fragment_volume_fraction_at_1_mo
print(tapply(outcome, table[c("herniation.volume", "patient.timp")], mean))

# Rank correlations; the design is balanced, so the factors do not correlate with each other.
number <- function(value) as.numeric(sub(" .*", "", value))
print(sapply(table[names(factors)], function(factor) cor(number(factor), outcome, method = "spearman")))
resorb_stop(model)
