namespace InnovationPotential;

/// <summary>Asks that there is something at every place of a collection.</summary>
internal static class Elements
{
    /// <exception cref="ArgumentNullException">The collection is null.</exception>
    /// <exception cref="ArgumentException">One of its elements is null.</exception>
    public static void ThrowIfNull<T>(IEnumerable<T?> values, string name)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, name);
        foreach (var (at, value) in values.Index())
        {
            if (value is null) throw new ArgumentException(FormattableString.Invariant($"The element {at} is null."), name);
        }
    }
}
