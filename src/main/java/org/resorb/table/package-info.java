/**
 * Tables as files and for people. A table is declared once, as {@link org.resorb.table.Columns}: each column with its name,
 * unit, meaning and how its cell is got from a row; {@link org.resorb.table.TableWriter},
 * {@link org.resorb.table.DataDictionary}, {@link org.resorb.table.MarkdownTable} and
 * {@link org.resorb.table.ConsoleTable} all follow from that. {@link org.resorb.table.TableReader} and
 * {@link org.resorb.table.DataTable} read by the names of columns, never by their position, and say with file, line and
 * column what is wrong.
 *
 * <pre>{@code
 * record Visit(String patient, double day, double volume) {}
 *
 * static final Columns<Visit> VISITS = Columns.of(Visit.class)
 *         .text("patient", "Pseudonym", Visit::patient)
 *         .number("time_d", "d", "Days since herniation", Visit::day)
 *         .number("volume_mm3", "mm3", "Volume; empty where it was not measured", Visit::volume);
 *
 * VISITS.write(file, visits);                                          // a whole file
 * String text = VISITS.csv(visits);                                    // or its text
 * DataTable table = DataTable.of(name, text, problems::add);           // what a user made: mistakes are collected
 * if (table.needs(List.of("patient", "time_d", "volume_mm3"))) {
 *     for (TableRow row : table.rows()) {
 *         visits.add(new Visit(row.text("patient"), row.number("time_d"), row.numberOrNaN("volume_mm3")));
 *     }
 * }
 * TableReader.forEach(file, row -> sum(row.number("time_d")));         // what Resorb made: a mistake is an IOException
 * }</pre>
 */
package org.resorb.table;
