namespace InnovationPotential.Trends;

public readonly partial record struct ChangeContribution
{
    /// <summary>
    /// Decomposes the change of the additive score Σ w·x exactly: w̄·Δx through data and normalization, x̄·Δw through weights.
    /// </summary>
    /// <remarks>
    /// Every split is at mid-points, so it is exact, has no residual, and changes its sign when the periods are exchanged.
    /// Weights are taken as they are; give those the score was computed with.
    /// </remarks>
    /// <param name="values">The normalized values.</param>
    /// <param name="weightsBefore">The old weights.</param>
    /// <param name="weightsAfter">The new weights; the old ones again when they did not change.</param>
    /// <param name="destination">Room for one contribution an indicator.</param>
    /// <returns>The score's change, the sum of the contributions; undefined, with an untouched destination, when a number is
    /// missing.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static Quantity Additive(
        NormalizedValues values, ReadOnlySpan<double> weightsBefore, ReadOnlySpan<double> weightsAfter,
        Span<ChangeContribution> destination) => Of(values, weightsBefore, weightsAfter, destination, false);

    /// <summary>
    /// Decomposes the change of the geometric score ∏ x^w by LMDI-I: L·w·ln(x₁/x₀) with L the logarithmic mean of both scores.
    /// </summary>
    /// <param name="values">The normalized values, all positive.</param>
    /// <param name="weightsBefore">The old weights.</param>
    /// <param name="weightsAfter">The new weights; the old ones again when they did not change.</param>
    /// <param name="destination">Room for one contribution an indicator.</param>
    /// <returns>The score's change, the sum of the contributions; undefined, with an untouched destination, when a number is missing or a
    /// value is not positive.</returns>
    /// <remarks>Source: Ang 2004. With changed weights the mid-point split is that of w·ln x.</remarks>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static Quantity Geometric(
        NormalizedValues values, ReadOnlySpan<double> weightsBefore, ReadOnlySpan<double> weightsAfter,
        Span<ChangeContribution> destination) => Of(values, weightsBefore, weightsAfter, destination, true);

    // A geometric score is the additive one of logarithms.
    private static Quantity Of(NormalizedValues values, ReadOnlySpan<double> w0, ReadOnlySpan<double> w1,
        Span<ChangeContribution> destination, bool geometric)
    {
        if (Problem(values, w0, w1, destination, geometric) is { } problem) return problem;
        double before = 0, after = 0, scale = 1;
        for (var i = 0; i < destination.Length; i++)
        {
            before += w0[i] * Term(values.Before[i]);
            after += w1[i] * Term(values.After[i]);
        }
        if (geometric)
        {
            (before, after) = (Math.Exp(before), Math.Exp(after));
            if (!(before > 0 && after > 0) || double.IsInfinity(before) || double.IsInfinity(after))
                return Quantity.Undefined(UndefinedReason.Overflow);
            scale = LogarithmicMean.Of(before, after);
        }
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = Terms(Term(values.Before[i]), Term(values.NewDataOldNormalization[i]),
                Term(values.OldDataNewNormalization[i]), Term(values.After[i]), w0[i], w1[i], scale);
        }
        return Quantity.Computed(after - before);

        double Term(double value) => geometric ? Math.Log(value) : value;
    }

    private static ChangeContribution Terms(double old, double newData, double newNormalization, double now, double w0, double w1,
        double scale)
    {
        var weight = (w0 + w1) / 2;
        return new ChangeContribution(
            scale * weight * ((newData - old + (now - newNormalization)) / 2),
            scale * weight * ((newNormalization - old + (now - newData)) / 2),
            scale * ((old + now) / 2) * (w1 - w0));
    }

    private static Quantity? Problem(
        NormalizedValues values, ReadOnlySpan<double> w0, ReadOnlySpan<double> w1, Span<ChangeContribution> destination, bool positive)
    {
        if (destination.Length != values.Before.Length || w0.Length != destination.Length || w1.Length != destination.Length)
            throw new ArgumentException("Values, weights and destination must have the same indicators.");
        if (destination.IsEmpty) return Quantity.Undefined(UndefinedReason.NoObservations);
        return Problem(values.Before, positive) ?? Problem(values.NewDataOldNormalization, positive)
            ?? Problem(values.OldDataNewNormalization, positive) ?? Problem(values.After, positive)
            ?? Problem(w0, false) ?? Problem(w1, false);
    }

    private static Quantity? Problem(ReadOnlySpan<double> numbers, bool positive)
    {
        foreach (var number in numbers)
        {
            if (!double.IsFinite(number)) return Quantity.Of(number);
            if (positive && number <= 0) return Quantity.Undefined(UndefinedReason.NotPositive);
        }
        return null;
    }
}
