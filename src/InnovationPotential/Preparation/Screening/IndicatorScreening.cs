namespace InnovationPotential.Preparation;

/// <summary>Leaves out indicators: those that fail on the reference units are left out of every table.</summary>
internal sealed record IndicatorScreening : Screening
{
    /// <inheritdoc/>
    public override string Kind => "screening-indicators";

    internal override FittedStep FitCore(PreparationSample sample)
    {
        var (first, count) = sample.Rows.GetOffsetAndLength(sample.Table.RowCount);
        var found = new List<Diagnostic>();
        var excluded = new List<string>();
        foreach (var indicator in sample.Of(this))
        {
            var shares = default(ObservedShares);
            var column = sample.Table[indicator.Code];
            for (var row = first; row < first + count; row++) shares.Count(column, row);
            var place = new Location { Node = indicator.Code };
            if (Reason(indicator.Code, shares, found, place) is not { } reason) continue;
            excluded.Add(indicator.Code);
            found.Add(Diagnostic.Warning(PreparationCodes.IndicatorExcluded, $"The indicator '{indicator.Code}' {reason}; it is excluded.",
                place));
        }

        if (excluded.Count == sample.Indicators.Count)
            throw new InvalidInputException(
                [Diagnostic.Error(PreparationCodes.NothingLeft, "Screening leaves no indicator.", hint: "Lower the thresholds."),
                    .. found]);
        return new FittedIndicatorScreening(excluded.ToEquatableArray()) { Diagnostics = found.ToEquatableArray() };
    }
}
