using System.Collections;
using System.Reflection;
using InnovationPotential.Attack;

namespace InnovationPotential.Tests.Hostile;

/// <summary>Arguments of any type at the ends of what it reaches, and whatever calls have made before.</summary>
internal sealed class ArgumentDraw(RandomDraw draw)
{
    private const int MostKept = 12;

    private static readonly object?[] Doubles =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1.0, 0.0, -0.0, 0.5, 1.0, 2.0, 5e-324, 1e308, -1e308];

    private static readonly object?[] Integers = [int.MinValue, -1, 0, 1, 2, 3, int.MaxValue];
    private static readonly object?[] Longs = [long.MinValue, -1L, 0L, 1L, 2L, long.MaxValue];
    private static readonly object?[] Texts = [null, "", " ", "\0", "a", "b", "m", "A", "\uD800", "1", "<b>", "2020", "= x"];

    private readonly Dictionary<Type, List<object>> _made = [];

    /// <summary>Keeps what a call made, to be an argument later.</summary>
    public void Keep(object? made)
    {
        if (made is null || made.GetType().Namespace?.StartsWith("InnovationPotential", StringComparison.Ordinal) != true) return;
        for (var type = made.GetType(); type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            if (!_made.TryGetValue(type, out var known)) _made[type] = known = [];
            if (known.Count < MostKept) known.Add(made);
            else known[draw.Below(MostKept)] = made;
        }
    }

    /// <summary>Whether there can be an argument of a type.</summary>
    public static bool CanBe(Type type) =>
        type is { IsByRef: false, IsByRefLike: false, IsPointer: false, ContainsGenericParameters: false }
        && !typeof(Stream).IsAssignableFrom(type) && !typeof(TextReader).IsAssignableFrom(type)
        && !typeof(TextWriter).IsAssignableFrom(type);

    /// <summary>An argument for a parameter: null where it may be, or where anyone may try so; false where none is known.</summary>
    public bool TryOf(ParameterInfo parameter, bool evenIfNull, out object? argument)
    {
        argument = Of(parameter.ParameterType);
        if (argument is not null || evenIfNull) return true;
        return new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
    }

    /// <summary>An object of a type; null where none is known.</summary>
    public object? Of(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } plain) return draw.Chance(0.3) ? null : Of(plain, depth);
        if (type == typeof(double)) return draw.Of(Doubles);
        if (type == typeof(int)) return draw.Of(Integers);
        if (type == typeof(long)) return draw.Of(Longs);
        if (type == typeof(ulong)) return (ulong)draw.Below(4);
        if (type == typeof(string)) return draw.Of(Texts);
        if (type == typeof(bool)) return draw.Chance(0.5);
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (type.IsEnum) return Enum.ToObject(type, draw.Between(-1, Enum.GetValues(type).Length));
        if (type.IsArray) return Items(type.GetElementType()!, depth);
        if (type.IsGenericType && ElementOf(type) is { } element) return Collection(type, element, depth);
        if (typeof(Delegate).IsAssignableFrom(type)) return Function(type);
        if (type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
            return Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(t => Of(t, depth + 1))]);
        if (_made.TryGetValue(type, out var made) && (type.IsValueType || !draw.Chance(0.1))) return draw.Of(made);
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private static Type? ElementOf(Type type)
    {
        var open = type.GetGenericTypeDefinition();
        return type.GetGenericArguments() is [var only] && (typeof(IEnumerable).IsAssignableFrom(type)) && open != typeof(EquatableArray<>)
            || open == typeof(EquatableArray<>) ? type.GetGenericArguments()[0] : null;
    }

    private object? Collection(Type type, Type element, int depth)
    {
        var items = Items(element, depth);
        if (type.GetGenericTypeDefinition() != typeof(EquatableArray<>)) return type.IsInstanceOfType(items) ? items : null;
        return items is null ? Activator.CreateInstance(type)
            : typeof(ArgumentDraw).GetMethod(nameof(Equatable), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element)
                .Invoke(null, [items]);
    }

    private static EquatableArray<T> Equatable<T>(T[] items) => [.. items];

    private Array? Items(Type element, int depth)
    {
        if (depth > 2 || draw.Chance(0.1)) return null;
        var items = Array.CreateInstance(element, draw.Below(5));
        for (var i = 0; i < items.Length; i++) items.SetValue(Of(element, depth + 1), i);
        // Something that is null among what is not is the caller's broken promise.
        return element.IsValueType || items.Cast<object?>().All(i => i is not null) ? items : Array.CreateInstance(element, 0);
    }

    // The same again, as a function of options that changes nothing; else none.
    private object? Function(Type type)
    {
        if (draw.Chance(0.3) || type.GetMethod("Invoke") is not { } invoke) return null;
        var types = invoke.GetParameters().Select(p => p.ParameterType).ToArray();
        return types.Length == 1 && types[0] == invoke.ReturnType
            ? typeof(ArgumentDraw).GetMethod(nameof(Same), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types[0])
                .CreateDelegate(type)
            : null;
    }

    private static T Same<T>(T value) => value;
}
