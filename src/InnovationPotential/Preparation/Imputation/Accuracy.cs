namespace InnovationPotential.Preparation;

/// <summary>How well a method does where the truth is known.</summary>
/// <param name="Reliability">The share of the variance explained, 1 − Σe² / Σ(x − x̄)², at least 0; NaN where it cannot be told.</param>
/// <param name="ExpectedError">√(Σe² / n); NaN where it cannot be told.</param>
internal readonly record struct Accuracy(double Reliability, double ExpectedError)
{
    internal static Accuracy Unknown { get; } = new(double.NaN, double.NaN);

    /// <summary>From observed values and what the method gives for each as if it were missing (NaN where it gives nothing).</summary>
    internal static Accuracy Of(ReadOnlySpan<double> observed, ReadOnlySpan<double> given)
    {
        var (truth, guess) = Missing.RemovePairs(observed, given);
        var squares = 0.0;
        for (var i = 0; i < truth.Length; i++) squares += (truth[i] - guess[i]) * (truth[i] - guess[i]);
        return Of(Moments.Of(truth), squares);
    }

    /// <summary>From the moments of what was observed, and the sum of squared errors.</summary>
    internal static Accuracy Of(Moments moments, double squares)
    {
        if (moments.Count < 2) return Unknown;
        var total = moments.PopulationVariance * moments.Count;
        return new Accuracy(moments.IsConstant ? double.NaN : Math.Max(0, 1 - (squares / total)), Math.Sqrt(squares / moments.Count));
    }
}
