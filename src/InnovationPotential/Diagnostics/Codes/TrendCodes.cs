namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what the trend and index calculators have to say.</summary>
internal static class TrendCodes
{
    /// <summary>Two values of one series stand at the same period; a series has one value a period.</summary>
    public const string DuplicatePeriod = "IP6001";

    /// <summary>
    /// The figures are computed from plan or forecast values: they describe a plan, and a significance test on them does too.
    /// </summary>
    public const string NotActual = "IP6002";

    /// <summary>
    /// So few points that the test could not have reached 5 % whatever their order, or an interval rests on fewer than five.
    /// </summary>
    public const string TooFewForInference = "IP6003";

    /// <summary>The extrapolation goes further than a third of the series' length.</summary>
    public const string FarHorizon = "IP6004";

    /// <summary>An extrapolated value or an end of its interval lay outside the domain and was set to the domain's edge.</summary>
    public const string ClampedToDomain = "IP6005";

    /// <summary>Periods between the first and the last observation have no value; slopes use the real times.</summary>
    public const string Gaps = "IP6006";

    /// <summary>The periods are not equally spaced; chain indices span different times.</summary>
    public const string UnequalSpacing = "IP6007";

    /// <summary>The series is longer than the exact Mann–Kendall distribution is computed for; the normal approximation was used.</summary>
    public const string NormalApproximation = "IP6008";

    /// <summary>The series has no observation at all.</summary>
    public const string NoObservations = "IP6009";

    /// <summary>Units were left out of a measure across units because a value they need is missing or has no logarithm.</summary>
    public const string UnitsExcluded = "IP6010";

    /// <summary>The table has no periods, so it holds no series.</summary>
    public const string NoPeriods = "IP6011";

    /// <summary>A unit or an indicator whose series was asked for is not in the table.</summary>
    public const string UnknownSeries = "IP6012";

    /// <summary>Pairs of a unit and an indicator without any observation were left out of the list of trends.</summary>
    public const string EmptyLeftOut = "IP6013";

    /// <summary>Some values of the series are imputed, and the figures rest on them.</summary>
    public const string Imputed = "IP6014";

    /// <summary>
    /// The scores of different periods are not on one yardstick: each period was fitted by itself, or the units were compared with each
    /// other.
    /// </summary>
    public const string NotComparable = "IP6015";

    /// <summary>Relative scores have another base than the one the bands were cut for.</summary>
    public const string OtherBase = "IP6016";

    /// <summary>
    /// A change of a score cannot be decomposed: something is missing, or a node combines its children neither as a sum nor as a product.
    /// </summary>
    public const string NotDecomposable = "IP6017";

    /// <summary>Fewer than one of the latest observations of a series was asked for.</summary>
    public const string NoneLatest = "IP6030";

    /// <summary>Values of periods of different length stand in one series or comparison.</summary>
    public const string MixedLengths = "IP6020";
}
