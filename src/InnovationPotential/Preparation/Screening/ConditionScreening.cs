namespace InnovationPotential.Preparation;

/// <summary>Keeps the units that meet a condition. Nothing is learned: the units of every table are looked at by themselves.</summary>
/// <param name="Column">The attribute or indicator.</param>
/// <param name="Condition">What it must be.</param>
internal sealed record ConditionScreening(string Column, UnitCondition Condition) : Screening
{
    /// <inheritdoc/>
    public override string Kind => "screening-where";

    internal override FittedStep FitCore(PreparationSample sample) => new FittedConditionScreening(this);

    internal override IEnumerable<string> Needs => [Column];

    internal override IEnumerable<Diagnostic> Validate(IndicatorTable table)
    {
        string[] names = [.. table.Attributes.Select(a => a.Name), .. table.Indicators];
        return names.Contains(Column) ? [] : [Diagnostic.Error(
            PreparationCodes.UnknownName, $"The table has neither an attribute nor an indicator '{Column}' to filter by.",
            new Location { Node = Column },
            $"{Nearest.DidYouMean(Column, names)}Read the table with the model, which names the column, or as an attribute.")];
    }
}
