namespace InnovationPotential.Preparation;

/// <summary>
/// The conditional mean <c>μ_m + Σ_mo Σ_oo⁻¹ (x_o − μ_o)</c> given what the unit has, of the multivariate normal distribution that fits the
/// reference best (Dempster, Laird and Rubin 1977; the JRC's usual choice).
/// </summary>
/// <remarks>
/// Reliability: <c>1 − v / σ²</c>, v the conditional variance; expected error: √v. Both tell cell by cell. Constant indicators and those
/// with fewer than 2 values stay out; where the rest are no more than can be told apart (no more units than indicators, or one that others
/// determine) nothing is filled.
/// </remarks>
internal sealed record ExpectationMaximizationImputation : Imputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-expectation-maximization";

    internal override FittedStep FitCore(PreparationSample sample)
    {
        var found = new List<Diagnostic>();
        var usable = new List<string>();
        foreach (var indicator in sample.Indicators)
        {
            var moments = Moments.Of(sample.Values(indicator.Code));
            if (moments.Count >= 2 && !moments.IsConstant) usable.Add(indicator.Code);
            else if (Concerns(indicator.Code))
                found.Add(NotLearned(indicator.Code, moments.Count < 2 ? "it has fewer than 2 values" : "it is constant"));
        }

        var indicators = sample.CodesOf(this);
        var columns = usable.Select(u => sample.Values(u).ToArray()).ToArray();
        if (!MultivariateNormal.TryFit(columns, out var fit, out var problem, cancellation: sample.Cancellation))
        {
            var why = problem == MatrixProblem.Singular
                ? "an indicator is determined by others, or there are too few units" : "there are too few values";
            found.Add(Diagnostic.Warning(PreparationCodes.NotFitted,
                $"No distribution of the {usable.Count} indicators can be fitted: {why}.",
                hint: "Impute fewer indicators together, or choose another method."));
            return new FittedDistribution([], [], []) { Indicators = indicators, Diagnostics = [.. found] };
        }

        if (!fit.IsConverged)
            found.Add(Diagnostic.Warning(PreparationCodes.NotFitted,
                $"Expectation and maximization had not converged after {Counted.Of(fit.Iterations, "iteration")}; the last values are "
                    + $"used.", hint: "Impute fewer indicators together."));
        return new FittedDistribution([.. usable], fit.Means, fit.Covariances.Cast<double>().ToEquatableArray())
        {
            Indicators = indicators,
            Diagnostics = [.. found],
        };
    }
}
