package org.resorb.patients;

/** Nobody is operated on, whatever the pain. */
record NoSurgery() implements Surgery {
    @Override
    public double day(KeptCourse pain, double firstImage, long seed) {
        return Double.NaN;
    }

    @Override
    public String words() {
        return "operated: nobody";
    }
}
