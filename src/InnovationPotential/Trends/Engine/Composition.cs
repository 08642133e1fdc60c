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

    internal static UndefinedReason? Problem(ReadOnlySpan<double> parts)
    {
        if (AmountProblem(parts) is { } problem) return problem;
        var whole = Whole(parts);
        return whole == 0 ? UndefinedReason.ZeroBase : double.IsFinite(whole) ? null : UndefinedReason.Overflow;
    }

    internal static UndefinedReason? AmountProblem(ReadOnlySpan<double> amounts)
    {
        if (amounts.IsEmpty) return UndefinedReason.NoObservations;
        foreach (var amount in amounts)
        {
            if (double.IsNaN(amount)) return UndefinedReason.MissingValue;
            if (double.IsInfinity(amount)) return UndefinedReason.Overflow;
            if (amount < 0) return UndefinedReason.NegativeValue;
        }
        return null;
    }
}
