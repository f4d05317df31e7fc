/** Classes that break the rules of {@code ArchitectureTest} on purpose, one rule each, so that every rule is seen to fail. */
package planted;
