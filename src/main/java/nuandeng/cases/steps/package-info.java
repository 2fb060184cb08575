/// How a case moves: its states, what can be done in each, and which rule stands in the way. Begin with
/// {@link nuandeng.cases.steps.CaseFile}, then follow a {@link nuandeng.cases.CaseStep} through
/// {@link nuandeng.cases.steps.Steps#walk}. Nothing here reads a table, sends a word or draws a page, and only what
/// lies here can make one state out of another.
@NullMarked
package nuandeng.cases.steps;

import org.jspecify.annotations.NullMarked;
