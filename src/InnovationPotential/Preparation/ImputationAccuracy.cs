namespace InnovationPotential.Preparation;

/// <summary>How well a method gave back the cells of an indicator that were held out.</summary>
/// <param name="Method">The method: its kind, and what tells it from others of the kind.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="HeldOut">How many cells were held out, over all rounds.</param>
/// <param name="Imputed">How many of them the method imputed; the others are in no mean below.</param>
/// <remarks>Value-equal, immutable.</remarks>
public sealed record ImputationAccuracy(string Method, string Indicator, int HeldOut, int Imputed)
{
    /// <summary>√(Σe² / n) over the cells imputed, in the indicator's unit; null where none was.</summary>
    public double? RootMeanSquareError { get; init; }

    /// <summary>Σ|e| / n over the cells imputed, in the indicator's unit; null where none was.</summary>
    public double? MeanAbsoluteError { get; init; }

    /// <summary>
    /// 1 − Σe² / Σ(x − x̄)² over the cells imputed: 1 where every one was given back, 0 where their mean would have done as well, below 0
    /// where it would have done better. Null where no two of them differ.
    /// </summary>
    public double? RSquared { get; init; }

    /// <summary>Whether no method that imputed as many cells has a smaller root mean square error; those that tie are all best.</summary>
    public bool IsBest { get; init; }
}
