namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of a sensitivity analysis.</summary>
internal static class SensitivityCodes
{
    /// <summary>An option is out of its range.</summary>
    public const string InvalidOption = "IP7501";

    /// <summary>There is no factor or no output, or one is blank, not unique or without inputs.</summary>
    public const string InvalidFactor = "IP7502";

    /// <summary>There are more inputs than Sobol' points have coordinates for.</summary>
    public const string TooManyInputs = "IP7503";

    /// <summary>Parts of a study do not belong together, or do not make a whole.</summary>
    public const string PartsDoNotFit = "IP7504";

    /// <summary>An output does not vary, so its indices are undefined.</summary>
    public const string ConstantOutput = "IP7510";

    /// <summary>Rows were left out because a value there is not a finite number.</summary>
    public const string FailedRows = "IP7511";

    /// <summary>The rows of Sobol' points are no power of two, so the points are not balanced.</summary>
    public const string Unbalanced = "IP7512";

    /// <summary>There is no interval, because one row cannot be resampled.</summary>
    public const string NoInterval = "IP7513";

    /// <summary>A first-order index is above the total index of its factor by more than the intervals allow, which is impossible.</summary>
    public const string NotConverged = "IP7514";
}
