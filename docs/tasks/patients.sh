resorb sweep docs/tasks/patients.yaml --out results/patients
resorb calibrate results/patients --observed scenarios/observed/patients_example.csv --out results/traits
