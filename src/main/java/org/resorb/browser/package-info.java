/** The model in a web page: what is compiled to WebAssembly, the very same classes as everywhere else. */
package org.resorb.browser;
