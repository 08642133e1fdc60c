namespace InnovationPotential.Trends;

/// <summary>Several targets of one indicator by date, from one base: milestones.</summary>
/// <remarks>Value-equal; safe to share between threads.</remarks>
public sealed record TargetSchedule
{
    private TargetSchedule(EquatableArray<Target> targets) => Targets = targets;

    /// <summary>The targets in the order of their dates.</summary>
    public EquatableArray<Target> Targets { get; }

    /// <summary>A schedule.</summary>
    /// <param name="baseTime">The time of the base.</param>
    /// <param name="baseValue">The value at the base.</param>
    /// <param name="milestones">Dates and the values to be reached by them, at least one, in any order.</param>
    /// <exception cref="ArgumentException">There is no milestone, a date occurs twice or is not after the base, or a number is not
    /// finite.</exception>
    public static TargetSchedule From(double baseTime, double baseValue, params ReadOnlySpan<(double DueTime, double Value)> milestones)
    {
        if (milestones.IsEmpty) throw new ArgumentException("A schedule needs a milestone.", nameof(milestones));
        var targets = new Target[milestones.Length];
        for (var i = 0; i < targets.Length; i++) targets[i] = Target.By(baseTime, baseValue, milestones[i].DueTime, milestones[i].Value);
        Array.Sort(targets, (a, b) => a.DueTime.CompareTo(b.DueTime));
        for (var i = 1; i < targets.Length; i++)
            if (targets[i].DueTime == targets[i - 1].DueTime)
                throw new ArgumentException("Two milestones have one date.", nameof(milestones));
        return new TargetSchedule(new EquatableArray<Target>(targets));
    }

    /// <summary>The first target whose date is not before a time; null after the last.</summary>
    /// <param name="time">A time.</param>
    public Target? NextAt(double time) => Targets.FirstOrDefault(t => t.DueTime >= time);

    /// <summary>How a series stands against every target: at the target's date, or at the last observation before it.</summary>
    /// <param name="series">What was observed.</param>
    /// <returns>One status a target, in the order of dates; unknown where nothing was observed after the base and up to the date.</returns>
    /// <remarks>An observation after a date says nothing about that date and is not used for it.</remarks>
    /// <exception cref="ArgumentNullException">There is no series.</exception>
    public EquatableArray<TargetStatus> Compare(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var statuses = new TargetStatus[Targets.Count];
        for (var i = 0; i < statuses.Length; i++)
        {
            var target = Targets[i];
            double time = target.DueTime, value = double.NaN;
            for (var k = 0; k < series.Count && series.Times[k] <= target.DueTime; k++)
                if (series.Times[k] >= target.BaseTime && !double.IsNaN(series.ValueSpan[k]))
                    (time, value) = (series.Times[k], series.ValueSpan[k]);
            statuses[i] = target.StatusAt(time, value);
        }
        return new EquatableArray<TargetStatus>(statuses);
    }
}
