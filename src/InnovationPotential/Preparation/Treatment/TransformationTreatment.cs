namespace InnovationPotential.Preparation;

/// <summary>Transforms indicators, all of them or those that are skewed.</summary>
internal sealed record TransformationTreatment : OutlierTreatment
{
    /// <summary>A treatment by a transformation.</summary>
    /// <param name="transformation">The transformation.</param>
    /// <exception cref="ArgumentNullException">The transformation is null.</exception>
    public TransformationTreatment(Transformation transformation)
    {
        ArgumentNullException.ThrowIfNull(transformation);
        Transformation = transformation;
    }

    /// <inheritdoc/>
    public override string Kind => "treatment-transformation";

    /// <summary>The transformation.</summary>
    public Transformation Transformation { get; }

    /// <summary>
    /// The skewness above which an indicator is transformed, a tail of high values being above 0; null to transform every one.
    /// </summary>
    public double? SkewnessAbove { get; init; }

    internal override TreatedIndicator? Treat(Indicator indicator, double[] values, List<Diagnostic> found)
    {
        if (!IsAsked(Moments.Of(values))) return null;
        return Fit(Transformation, indicator, values, found) is { } fitted
            ? new TreatedIndicator(indicator.Code) { Transformation = fitted }.Describing(values) : null;
    }

    /// <summary>Whether a sample is skewed enough to be transformed.</summary>
    internal bool IsAsked(Moments moments) => SkewnessAbove is not { } threshold || Rounding.IsAbove(moments.Skewness, threshold);
}
