package vn.congdoan.kh415.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A property tried on what as many seeds draw, see {@link Chance}. What fails is named by its seed. {@code -Dkh415.seeds.first=1234}
 * begins with that one, and {@code -Dkh415.seeds.times=10} tries ten times as many.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Seeds.Counted.class)
public @interface Seeds {
    int value();

    /** The seeds, one after the other. */
    final class Counted extends AnnotationBasedArgumentsProvider<Seeds> {
        @Override
        protected Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context, Seeds seeds) {
            long first = Long.getLong("kh415.seeds.first", 1);
            return LongStream.range(first, first + (long) seeds.value() * Integer.getInteger("kh415.seeds.times", 1))
                    .mapToObj(Arguments::of);
        }
    }
}
