namespace InnovationPotential.Robustness;

/// <summary>An uncertainty of the weights of whole levels or named dimensions.</summary>
public abstract record LeveledWeightFactor : WeightFactor
{
    private protected LeveledWeightFactor()
    {
    }

    /// <summary>The levels whose weights vary, 1 for the children of the root, 2 for theirs; all when empty.</summary>
    public EquatableArray<int> Levels { get; init; }

    /// <summary>The codes of the dimensions whose children's weights vary; all, or those of the levels, when empty.</summary>
    public EquatableArray<string> Dimensions { get; init; }

    internal override IEnumerable<Dimension> DimensionsIn(IndicatorModel model) =>
        TreeLevels.Of(model)
            .Where(d => (Levels.IsEmpty || Levels.AsSpan().Contains(d.Level))
                && (Dimensions.IsEmpty || Dimensions.AsSpan().Contains(d.Dimension.Code)))
            .Select(d => d.Dimension).Where(d => Children(d).Skip(1).Any());

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model)
    {
        foreach (var problem in TreeLevels.Validate(
            model, Levels, Dimensions, l => Invalid(l), c => Unknown(c, "dimension", CodesOf<Dimension>(model))))
            yield return problem;
        if (!DimensionsIn(model).Any())
            yield return Diagnostic.Warning(RobustnessCodes.NoEffect,
                $"The factor '{Name}' changes nothing: no dimension it concerns has two children that weigh something.");
    }
}
