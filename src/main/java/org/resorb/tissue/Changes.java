package org.resorb.tissue;

public final class Changes {}
