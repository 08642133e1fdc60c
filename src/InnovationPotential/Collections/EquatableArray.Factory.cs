namespace InnovationPotential;

/// <summary>Makes equatable arrays.</summary>
public static class EquatableArray
{
    /// <summary>A list of a copy of the given elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new EquatableArray<T>(items.ToArray());

    /// <summary>The elements of a sequence as an equatable array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    /// <exception cref="ArgumentNullException">The sequence is null.</exception>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is EquatableArray<T> already ? already : new EquatableArray<T>([.. items]);
    }
}
