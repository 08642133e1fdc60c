namespace InnovationPotential.Comparisons;

/// <summary>Labels of levels in an order, the worst first.</summary>
internal sealed class LevelOrder
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public LevelOrder(IEnumerable<string> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        Levels = levels.ToEquatableArray();
        if (Levels.Count < 2) throw new ArgumentException("There must be at least two levels.", nameof(levels));
        for (var i = 0; i < Levels.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Levels[i]) || !_places.TryAdd(Levels[i].Trim(), i))
                throw new ArgumentException($"The level '{Levels[i]}' is empty or stands twice.", nameof(levels));
        }
    }

    public EquatableArray<string> Levels { get; }

    /// <summary>The place of each unit's label, from 0; −1 where there is none.</summary>
    /// <exception cref="ArgumentException">There is not one label a unit.</exception>
    /// <exception cref="InvalidInputException">A label is none of the levels; every such unit is named.</exception>
    public int[] PlacesOf(IReadOnlyList<string?> labels, EquatableArray<string> units)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != units.Count)
            throw new ArgumentException($"{units.Count} units need as many labels, not {labels.Count}.", nameof(labels));
        var places = new int[labels.Count];
        var problems = new List<Diagnostic>();
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = -1;
            if (string.IsNullOrWhiteSpace(labels[i]) || _places.TryGetValue(labels[i]!.Trim(), out places[i])) continue;
            problems.Add(Diagnostic.Error(ComparisonCodes.UnknownLevel, $"'{labels[i]}' is none of the levels {string.Join(", ", Levels)}.",
                new Location { Unit = units[i] }, "Name every level, from the worst to the best."));
        }

        InvalidInputException.ThrowIfAny(problems);
        return places;
    }
}
