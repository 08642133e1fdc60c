namespace InnovationPotential.Trends;

/// <summary>Parts of a whole: none missing, none negative, the whole positive and finite.</summary>
internal static class Composition
{
    internal static double Whole(ReadOnlySpan<double> parts)
    {
        var sum = 0.0;
        foreach (var part in parts) sum += part;
        return sum;
    }

    /// <summary>Why nothing is computed from these parts; null where it is.</summary>
    internal static Quantity? Problem(ReadOnlySpan<double> parts)
    {
        if (AmountProblem(parts) is { } problem) return problem;
        var whole = Whole(parts);
        return whole == 0 ? Quantity.Undefined(UndefinedReason.ZeroBase) : double.IsFinite(whole) ? null : Quantity.Of(whole);
    }

    internal static Quantity? AmountProblem(ReadOnlySpan<double> amounts)
    {
        if (amounts.IsEmpty) return Quantity.Undefined(UndefinedReason.NoObservations);
        foreach (var amount in amounts)
        {
            if (!double.IsFinite(amount)) return Quantity.Of(amount);
            if (amount < 0) return Quantity.Undefined(UndefinedReason.NegativeValue);
        }
        return null;
    }
}
