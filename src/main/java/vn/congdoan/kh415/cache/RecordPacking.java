package vn.congdoan.kh415.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records by their components, whatever these are: there are a hundred families of findings. A record may hold texts, numbers, truths,
 * days, months, enums, records, and lists of these.
 */
final class RecordPacking {
    private static final Map<Class<?>, RecordPacking> KNOWN = new ConcurrentHashMap<>();

    private final RecordComponent[] components;
    private final Constructor<?> constructor;

    private RecordPacking(Class<?> type) {
        this.components = type.getRecordComponents();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            Arrays.stream(components).forEach(each -> each.getAccessor().setAccessible(true));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static RecordPacking of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, RecordPacking::new);
    }

    static void pack(Record one, Packer out) {
        for (RecordComponent component : of(one.getClass()).components) {
            try {
                pack(component.getAccessor().invoke(one), component.getGenericType(), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }
    }

    static Object unpack(Class<?> type, Unpacker in) {
        RecordPacking packing = of(type);
        @Nullable Object[] values = new @Nullable Object[packing.components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(packing.components[i].getGenericType(), in);
        }
        try {
            return packing.constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static void pack(@Nullable Object value, Type type, Packer out) {
        if (type == String.class) {
            out.text((String) value);
        } else if (type == BigDecimal.class) {
            out.decimal((BigDecimal) value);
        } else if (type == YearMonth.class) {
            out.month((YearMonth) value);
        } else if (type == LocalDate.class) {
            out.day((LocalDate) value);
        } else if (value instanceof Boolean truth) {
            out.truth(truth);
        } else if (value instanceof Number number) {
            out.number(number.longValue());
        } else {
            out.truth(value != null);
            if (value instanceof List<?> list) {
                out.number(list.size());
                list.forEach(each -> pack(each, element(type), out));
            } else if (value instanceof Enum<?> constant) {
                out.text(constant.name());
            } else if (value instanceof Record record) {
                pack(record, out);
            } else if (value != null) {
                throw new IllegalStateException("no way to keep " + value.getClass());
            }
        }
    }

    private static @Nullable Object value(Type type, Unpacker in) {
        if (type == String.class) {
            return in.text();
        } else if (type == BigDecimal.class) {
            return in.decimal();
        } else if (type == YearMonth.class) {
            return in.month();
        } else if (type == LocalDate.class) {
            return in.day();
        } else if (type == boolean.class) {
            return in.truth();
        } else if (type == int.class) {
            return in.whole();
        } else if (type == long.class) {
            return in.number();
        }
        return in.truth() ? object(type, in) : null;
    }

    private static Object object(Type type, Unpacker in) {
        if (type instanceof ParameterizedType) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int left = in.whole(); left > 0; left--) {
                list.add(value(element(type), in));
            }
            return list;
        }
        Class<?> is = (Class<?>) type;
        return is.isEnum() ? constant(is, in.word()) : unpack(is, in);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(name);
    }

    private static Type element(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
