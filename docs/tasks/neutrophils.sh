RESORB_PLUGINS=examples/plugin/target/neutrophils-1.0.jar java -cp target/resorb.jar examples/java/OwnMechanism.java docs/tasks/neutrophils.yaml
