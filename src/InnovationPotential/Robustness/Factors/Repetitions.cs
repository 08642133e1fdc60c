namespace InnovationPotential.Robustness;

/// <summary>Finds what stands more than once.</summary>
internal static class Repetitions
{
    /// <summary>The items that share a key with others, by key.</summary>
    public static IEnumerable<IGrouping<TKey, T>> Repeated<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key) =>
        items.GroupBy(key).Where(g => g.Skip(1).Any());
}
