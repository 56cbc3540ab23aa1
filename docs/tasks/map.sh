resorb sweep docs/plotting/map.yaml --out results/map
resorb plot results/map --kind heat_map --value half_time_d --preset one_column --format pdf
