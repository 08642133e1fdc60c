namespace InnovationPotential.Preparation;

/// <summary>Leaves out indicators: those that fail on the reference units are left out of every table.</summary>
internal sealed record IndicatorScreening : Screening
{
    /// <inheritdoc/>
    public override string Kind => "screening-indicators";

    internal override FittedStep FitCore(PreparationSample sample)
    {
        var (first, count) = sample.Rows.GetOffsetAndLength(sample.Table.RowCount);
        return Judge(sample.Of(this), sample.Indicators.Count, indicator =>
        {
            var shares = default(ObservedShares);
            var column = sample.Table[indicator.Code];
            for (var row = first; row < first + count; row++) shares.Count(column, row);
            return shares;
        });
    }

    /// <summary>Leaves out the indicators whose shares fail.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="all">How many indicators there are, those among them that the step does not concern.</param>
    /// <param name="sharesOf">What is observed of an indicator.</param>
    /// <exception cref="InvalidInputException">None would be left.</exception>
    internal FittedIndicatorScreening Judge(IEnumerable<Indicator> indicators, int all, Func<Indicator, ObservedShares> sharesOf)
    {
        var found = new List<Diagnostic>();
        var excluded = new List<string>();
        foreach (var indicator in indicators)
        {
            var place = new Location { Node = indicator.Code };
            if (Demanded(indicator.Code, sharesOf(indicator).Failing(this), found, place) is not { } reason) continue;
            excluded.Add(indicator.Code);
            found.Add(Diagnostic.Warning(PreparationCodes.IndicatorExcluded, $"The indicator '{indicator.Code}' {reason}; it is excluded.",
                place));
        }

        if (excluded.Count == all)
            throw new InvalidInputException(
                [Diagnostic.Error(PreparationCodes.NothingLeft, "Screening leaves no indicator.", hint: "Lower the thresholds."),
                    .. found]);
        return new FittedIndicatorScreening([.. excluded]) { Diagnostics = [.. found] };
    }
}
