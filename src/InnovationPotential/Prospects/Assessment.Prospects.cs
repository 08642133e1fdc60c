using InnovationPotential.Data;
using InnovationPotential.Prospects;

namespace InnovationPotential;

// Looks ahead from an assessment.
public sealed partial class Assessment
{
    /// <summary>
    /// What it would take for a unit to reach a score, a rank or a level: by each indicator alone, by all in proportion, with the least
    /// effort, and which missing observation alone could decide it.
    /// </summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="target">What is to be reached.</param>
    /// <param name="configure">States limits and costs.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <returns>Least changes, found by halving the way to the best value that the scale, the goalposts, the target or the units
    /// themselves show, or that a limit allows.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such unit, period or level, or there are several periods and none was named; a
    /// limit names no indicator of the model or stands twice, its lowest value is above its highest, or its cost is negative or not
    /// finite.</exception>
    public Reach Reach(string unit, ReachTarget target,
        Func<ReachOptions, ReachOptions>? configure = null, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        var options = configure?.Invoke(ReachOptions.Default) ?? ReachOptions.Default;
        ThrowIfUnfit(options.Limits, [.. Model.Indicators.Select(i => i.Code)]);
        var row = (AskedPeriod.IndexOf(period, Periods) * Units.Count) + Table.IndexOf(unit);
        return Prospects.Reach.Of(this, row, target, options);
    }

    private static void ThrowIfUnfit(EquatableArray<ChangeLimit> limits, string[] codes)
    {
        var problems = new List<string>();
        foreach (var limit in limits)
        {
            if (!codes.Contains(limit.Indicator))
                problems.Add($"The model has no indicator '{limit.Indicator}'. {Nearest.DidYouMean(limit.Indicator, codes)}".TrimEnd());
            if (limits.Count(l => l.Indicator == limit.Indicator) > 1) problems.Add($"'{limit.Indicator}' has two limits.");
            if (limit.Lowest > limit.Highest) problems.Add($"The lowest value of '{limit.Indicator}' is above its highest.");
            if (!(limit.Cost >= 0) || double.IsInfinity(limit.Cost)) problems.Add($"The cost of '{limit.Indicator}' must be 0 or more.");
        }

        if (problems.Count > 0) throw new ArgumentException(string.Join(" ", problems.Distinct()), nameof(limits));
    }
}
