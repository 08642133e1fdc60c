namespace InnovationPotential.Preparation;

/// <summary>How well a method gave back the cells of an indicator that were held out.</summary>
/// <remarks>Value-equal, immutable.</remarks>
public sealed record ImputationAccuracy
{
    internal ImputationAccuracy(string method, string indicator, int heldOut, int imputed) =>
        (Method, Indicator, HeldOut, Imputed) = (method, indicator, heldOut, imputed);

    /// <summary>The method: its kind, and what tells it from others of the kind.</summary>
    public string Method { get; }

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; }

    /// <summary>How many cells were held out, over all rounds.</summary>
    public int HeldOut { get; }

    /// <summary>How many of them the method imputed; the others are in no mean below.</summary>
    public int Imputed { get; }

    /// <summary>√(Σe² / n) over the cells imputed, in the indicator's unit; null where none was.</summary>
    public double? RootMeanSquareError { get; internal init; }

    /// <summary>Σ|e| / n over the cells imputed, in the indicator's unit; null where none was.</summary>
    public double? MeanAbsoluteError { get; internal init; }

    /// <summary>
    /// 1 − Σe² / Σ(x − x̄)² over the cells imputed: 1 where every one was given back, 0 where their mean would have done as well, below 0
    /// where it would have done better. Null where no two of them differ.
    /// </summary>
    public double? RSquared { get; internal init; }

    /// <summary>Whether no method that imputed as many cells has a smaller root mean square error; those that tie are all best.</summary>
    public bool IsBest { get; internal init; }
}
