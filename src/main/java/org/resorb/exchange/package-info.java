/**
 * Results and the model in the forms in which others exchange them: {@link org.resorb.exchange.CytokineModel SBML} and an archive of it,
 * {@link org.resorb.exchange.ResearchCrate RO-Crate}, {@link org.resorb.exchange.CroissantFile Croissant}. Reads what stands in a result,
 * computes nothing of the model anew.
 */
package org.resorb.exchange;
