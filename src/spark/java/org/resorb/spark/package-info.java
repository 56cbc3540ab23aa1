/** The runs of a study as an Apache Spark job. Built only by {@code mvn -Pspark}. */
package org.resorb.spark;
