package org.resorb.chance;

public final class Chance {}
