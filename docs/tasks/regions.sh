resorb run docs/tasks/regions.yaml --replicates 50 --out results/regions
resorb plot results/regions --kind line --x time_d --value rim_m1 --band "95 %" --format pdf --out results/rim_m1
resorb plot results/regions --kind line --x time_d --value rim_m2 --band "95 %" --format pdf --out results/rim_m2
