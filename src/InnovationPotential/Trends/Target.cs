namespace InnovationPotential.Trends;

/// <summary>A value to be reached by a date, from a base: either direction.</summary>
/// <remarks>Value-equal; safe to share between threads.</remarks>
public sealed record Target
{
    private Target(double baseTime, double baseValue, double dueTime, double value) =>
        (BaseTime, BaseValue, DueTime, Value) = (baseTime, baseValue, dueTime, value);

    /// <summary>The time t₀ of the base.</summary>
    public double BaseTime { get; }

    /// <summary>The value at the base.</summary>
    public double BaseValue { get; }

    /// <summary>The date T by which the target is to be reached.</summary>
    public double DueTime { get; }

    /// <summary>The value to be reached.</summary>
    public double Value { get; }

    /// <summary>A target.</summary>
    /// <param name="baseTime">The time of the base.</param>
    /// <param name="baseValue">The value at the base.</param>
    /// <param name="dueTime">The date of the target, after the base.</param>
    /// <param name="value">The value to be reached; equal to the base, it leaves progress and verdict unknown.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the date is not after the base.</exception>
    public static Target By(double baseTime, double baseValue, double dueTime, double value)
    {
        if (!double.IsFinite(baseTime) || !double.IsFinite(dueTime)) throw new ArgumentException("Times must be finite.", nameof(dueTime));
        if (!double.IsFinite(baseValue) || !double.IsFinite(value))
            throw new ArgumentException("Base and target must be finite.", nameof(value));
        if (!(dueTime > baseTime)) throw new ArgumentException("The target's date must be after the base.", nameof(dueTime));
        return new Target(baseTime, baseValue, dueTime, value);
    }

    /// <summary>The value a steady way from base to target would have at a time, on a straight line.</summary>
    /// <param name="time">Any time.</param>
    public Quantity PathAt(double time)
    {
        var share = (time - BaseTime) / (DueTime - BaseTime);
        return Quantity.Of(BaseValue * (1 - share) + Value * share);
    }

    /// <summary>Where a value stands.</summary>
    /// <param name="time">The time of the value.</param>
    /// <param name="value">The value; NaN when missing.</param>
    public TargetStatus StatusAt(double time, double value)
    {
        var progress = Attainment.Progress(value, BaseValue, Value);
        var elapsed = Quantity.Of((time - BaseTime) / (DueTime - BaseTime));
        var left = DueTime - time;
        var increment = Dynamics.AbsoluteIncrement(value, Value);
        if (increment.IsDefined)
            increment = left > 0 ? Quantity.Computed(increment.GetValue() / left) : Quantity.Undefined(UndefinedReason.NoTime);
        return new TargetStatus
        {
            Progress = progress,
            ElapsedShare = elapsed,
            RequiredIncrement = increment,
            RequiredGrowth = Dynamics.MeanGrowthCoefficient(value, Value, left),
            Verdict = Verdict(progress, elapsed, value, PathAt(time)),
        };
    }

    /// <summary>The way from base to target.</summary>
    public override string ToString() => Invariant($"{BaseValue} ({BaseTime}) → {Value} ({DueTime})");

    // What equals the target or its path but for rounding has reached it, on the scale of base and target.
    private TargetVerdict Verdict(Quantity progress, Quantity elapsed, double value, Quantity path)
    {
        var floor = Rounding.Share * Math.Max(Math.Abs(BaseValue), Math.Abs(Value));
        if (!progress.TryGetValue(out var p) || !elapsed.TryGetValue(out var share)) return TargetVerdict.Unknown;
        if (p >= 1 || Rounding.AreEqual(value, Value, floor)) return TargetVerdict.Achieved;
        if (Rounding.IsAtLeast(share, 1)) return TargetVerdict.Missed;
        return p >= share || (path.TryGetValue(out var due) && Rounding.AreEqual(value, due, floor)) ? TargetVerdict.OnTrack
            : TargetVerdict.Behind;
    }
}
