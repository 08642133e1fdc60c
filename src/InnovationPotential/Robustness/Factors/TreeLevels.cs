namespace InnovationPotential.Robustness;

/// <summary>The levels of a model's tree, counted by the weights: level 1 is that of the root's children.</summary>
internal static class TreeLevels
{
    public static IEnumerable<(Dimension Dimension, int Level)> Of(IndicatorModel model) => Below(model.Root, 1);

    /// <summary>What is wrong with naming levels and dimensions of a model.</summary>
    public static IEnumerable<Diagnostic> Validate(IndicatorModel model, EquatableArray<int> levels, EquatableArray<string> dimensions,
        Func<string, Diagnostic> invalid, Func<string, Diagnostic> unknown)
    {
        var deepest = Of(model).Max(d => d.Level);
        foreach (var level in levels.Where(l => l < 1 || l > deepest))
            yield return invalid(Invariant(
                $"there is no level {level}; the model has levels 1 to {deepest}, 1 being the root's children."));
        foreach (var code in dimensions.Where(c => model.Find(c) is not Dimension)) yield return unknown(code);
    }

    private static IEnumerable<(Dimension Dimension, int Level)> Below(Dimension dimension, int level) =>
        dimension.Children.OfType<Dimension>().SelectMany(d => Below(d, level + 1)).Prepend((dimension, level));
}
