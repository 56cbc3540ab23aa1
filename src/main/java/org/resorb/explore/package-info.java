/** The page that lets people try the model in a browser: how it is put together, and how it is handed out. */
package org.resorb.explore;
