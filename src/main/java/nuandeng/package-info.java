/// # Nuandeng 暖灯
///
/// On this software an urban community hears every resident, gets neighbours, party members, firms and
/// departments to help, and can prove what became of each thing that was said. Every folder below is a chapter;
/// the book under `docs/book` prints them in the order in which nothing is used before it is explained.
@NullMarked
package nuandeng;

import org.jspecify.annotations.NullMarked;
