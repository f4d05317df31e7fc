package vn.congdoan.kh415.text;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The components of a record, such as the facts of a finding, by their names: the one place where they are looked up. */
public final class Components {
    /** In the order of the components. Looking them up costs more than reading them. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private Components() {}

    /** In the order in which the record has them; null for what it leaves out. */
    public static Map<String, @Nullable Object> of(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            try {
                values.put(accessor.getName(), accessor.invoke(record));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(record.getClass() + " is not public", e);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("an accessor failed", e);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * The same record with each of its components exchanged.
     *
     * @param exchange gives for each value, none of them null, another of the same type
     */
    public static <R extends Record> R exchanged(R record, UnaryOperator<Object> exchange) {
        Object[] values = of(record).values().stream()
                .map(value -> value == null ? null : exchange.apply(value))
                .toArray();
        try {
            return canonical(record).newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(record.getClass() + " cannot be made anew", e);
        }
    }

    @SuppressWarnings("unchecked") // getClass() of a record is its own class: records have no subclasses
    private static <R extends Record> Constructor<R> canonical(R record) {
        Class<?>[] types = Arrays.stream(record.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return (Constructor<R>) record.getClass().getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has it", e);
        }
    }
}
