using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>
/// Fills missing cells in, and says so: each becomes <see cref="ObservationState.Imputed"/> and stands in the log with a reliability.
/// </summary>
/// <remarks>
/// Observed values never change, and what does not apply to a unit stays so. A value that is withheld counts as missing. What a method
/// cannot fill (an indicator or group without values, a panel method without periods) stays missing, with a diagnostic.
/// A cell filled by the same step is no evidence for another; one filled by an earlier step is. Scores made of imputed values
/// carry their share, and their bounds take them for unknown. Source: OECD/JRC Handbook 2008, step 3.
/// </remarks>
public abstract record Imputation : PreparationStep
{
    private protected Imputation()
    {
    }

    /// <summary>The indicator's mean.</summary>
    public static Imputation Mean { get; } = new MeanImputation();

    /// <summary>The indicator's median.</summary>
    public static Imputation Median { get; } = new MedianImputation();

    /// <summary>The value of the last period before that has one. Needs periods.</summary>
    public static TemporalImputation Previous { get; } = new PreviousImputation();

    /// <summary>The value of the first period after that has one. Needs periods.</summary>
    public static TemporalImputation Next { get; } = new NextImputation();

    /// <summary>The value of the nearest period that has one, of two the earlier. Needs periods.</summary>
    public static TemporalImputation Nearest { get; } = new NearestImputation();

    /// <summary>On the line between the nearest periods before and after; missing at the ends. Needs periods.</summary>
    public static TemporalImputation Linear { get; } = new LinearImputation();

    /// <summary>On the line between the nearest periods before and after; the nearest value at the ends. Needs periods.</summary>
    public static TemporalImputation LinearWithConstantEnds { get; } = new LinearImputation { ConstantEnds = true };

    /// <summary>By the distribution of all indicators together, found by expectation and maximization.</summary>
    public static Imputation ExpectationMaximization { get; } = new ExpectationMaximizationImputation();

    /// <summary>The mean or median of the units of the same group.</summary>
    /// <param name="attribute">The unit attribute that names the group.</param>
    /// <param name="center">Mean or median.</param>
    public static Imputation ByGroup(string attribute, Center center = Center.Mean) => new GroupImputation(attribute) { Center = center };

    /// <summary>The unit's own mean or median over the other indicators of the dimension, on their ranges.</summary>
    /// <param name="center">Mean or median.</param>
    /// <param name="acrossAll">Whether all indicators count, whatever their dimension.</param>
    public static Imputation BySiblings(Center center = Center.Mean, bool acrossAll = false) => new SiblingImputation
    {
        Center = center,
        AcrossAll = acrossAll,
    };

    /// <summary>By the straight line on the best-correlated indicator that the unit has.</summary>
    /// <param name="leastPairs">How many units must have both indicators, at least 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 3 pairs would do.</exception>
    public static Imputation Regression(int leastPairs = 5) => new RegressionImputation { LeastPairs = leastPairs };

    /// <summary>The mean of the most similar units.</summary>
    /// <param name="neighbors">How many units, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There would be no neighbor.</exception>
    public static Imputation NearestUnits(int neighbors = 5) => new NeighborImputation { Neighbors = neighbors };

    /// <summary>An imputation of one's own, given as a function; a model with it cannot be written as JSON.</summary>
    /// <param name="name">What results call the rule.</param>
    /// <param name="fit">Learns of the reference table what fills an indicator: a function of a table as the steps before have left it,
    /// a unit and a period (null in a cross-section), which gives the value of the missing cell, or null to leave it missing. It is not
    /// asked for what is observed or does not apply, and its values are imputed ones: logged, and unknown to the bounds.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Imputation Custom(string name, Func<IndicatorTable, Indicator, Func<IndicatorTable, string, Period?, double?>> fit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(fit);
        return new CustomImputation(name, fit);
    }

    /// <summary>Holds observed cells out by chance, lets methods impute them, and says how well each gave them back.</summary>
    /// <param name="table">The table. Only observed cells are held out; what is imputed already, or does not apply, never is.</param>
    /// <param name="methods">The methods; when left out, all that the table has what is needed for: those of panels where there are
    /// periods, and by group for each attribute that units share.</param>
    /// <param name="share">The share of each indicator's observed cells that is held out in a round, above 0 and below 1: one cell at
    /// least, and never all. Nothing is held out of an indicator with fewer than two.</param>
    /// <param name="rounds">How many times cells are held out, at least 1; the rounds are counted together.</param>
    /// <param name="seed">The seed by which cells are chosen: the same ones whatever the order of units and columns.</param>
    /// <param name="groups">The indicators by dimension; all the table's in one group when left out.</param>
    /// <returns>Errors of each method for each indicator; what a method could not impute is counted, and in no mean.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">There is no method.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share or the rounds are out of their range.</exception>
    /// <exception cref="InvalidInputException">A method names what the table lacks.</exception>
    public static ImputationComparison Compare(IndicatorTable table, IEnumerable<Imputation>? methods = null, double share = 0.1,
        int rounds = 10, ulong seed = 1, IEnumerable<IndicatorGroup>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!(share > 0 && share < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and below 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        Imputation[] all = [.. methods ?? ImputationTrial.MethodsFor(table)];
        if (all.Length == 0) throw new ArgumentException("There is no method to compare.", nameof(methods));
        var (rows, found) = new ImputationTrial(table, groups, share, seed).Run(all, rounds);
        return new([.. rows], [.. found]) { Share = share, Rounds = rounds, Seed = seed };
    }

    internal static double Middle(Center center, ReadOnlySpan<double> values) =>
        center == Center.Mean ? Moments.Of(values).Mean : Quantiles.Median(values);

    internal static Diagnostic NotLearned(string indicator, string why) =>
        Diagnostic.Warning(PreparationCodes.NothingToLearn, $"Nothing can be learned to impute '{indicator}': {why}.",
            new Location { Node = indicator });
}
