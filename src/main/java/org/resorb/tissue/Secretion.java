package org.resorb.tissue;

public final class Secretion {}
