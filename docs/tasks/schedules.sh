resorb trial docs/tasks/schedules.yaml --power --out results/schedules
