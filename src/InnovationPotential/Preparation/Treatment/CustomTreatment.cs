namespace InnovationPotential.Preparation;

/// <summary>A treatment of one's own, given as a function; unlike a transformation it may treat what has goalposts.</summary>
/// <param name="Rule">What becomes of values.</param>
internal sealed record CustomTreatment(CustomTransformation Rule) : OutlierTreatment
{
    /// <inheritdoc/>
    public override string Kind => "treatment-custom";

    internal override TreatedIndicator? Treat(Indicator indicator, double[] values, List<Diagnostic> found)
    {
        if (Rule.Fit(indicator, values) is { } fitted)
            return Finished(new TreatedIndicator(indicator.Code) { Transformation = fitted }.Describing(values), indicator, found);
        found.Add(About(indicator, PreparationCodes.Untransformable,
            $"is left untreated: '{Rule.Name}' gives no number for a value of it, or falls where values rise", Severity.Warning));
        return null;
    }
}
