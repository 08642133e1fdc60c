namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of experts' judgments and of comparisons with them.</summary>
internal static class ComparisonCodes
{
    /// <summary>A label is none of the levels.</summary>
    public const string UnknownLevel = "IP8001";

    /// <summary>Units without a level on one side are left out of the agreement.</summary>
    public const string Unplaced = "IP8002";

    /// <summary>A coefficient is undefined: too few items, too few assessors, or no difference among the judgments.</summary>
    public const string Undefined = "IP8003";

    /// <summary>A panel or a budget allocation has no judgments.</summary>
    public const string NoJudgments = "IP8010";

    /// <summary>An assessor judges the same thing twice.</summary>
    public const string DuplicateJudgment = "IP8011";

    /// <summary>A judgment is infinite, not a number or negative where it must not be, or a name in it is empty.</summary>
    public const string InvalidJudgment = "IP8012";

    /// <summary>The assessors differ by more than practice accepts.</summary>
    public const string Dispersed = "IP8013";

    /// <summary>One assessor or none has judged something.</summary>
    public const string FewAssessors = "IP8014";

    /// <summary>Items or assessors are left out of a coefficient of concordance because judgments are missing.</summary>
    public const string LeftOut = "IP8015";

    /// <summary>A budget does not sum to the total and was rescaled to it.</summary>
    public const string BudgetRescaled = "IP8016";

    /// <summary>Budgets are spread over more indicators than people can weigh against each other.</summary>
    public const string ManyIndicators = "IP8017";

    /// <summary>An expert has left a sheet empty and does not count.</summary>
    public const string EmptySheet = "IP8300";

    /// <summary>There are no sheets of experts to read.</summary>
    public const string NoSheets = "IP8301";

    /// <summary>A row of a sheet names nothing that the panel judges.</summary>
    public const string UnknownRow = "IP8302";

    /// <summary>An expert has filled two sheets.</summary>
    public const string TwoSheets = "IP8303";

    /// <summary>An expert has not judged all parts of a dimension and is left out of it.</summary>
    public const string Incomplete = "IP8304";

    /// <summary>Sheets ask for different things.</summary>
    public const string MixedSheets = "IP8305";

    /// <summary>Nobody has judged all parts of a dimension, which keeps the weights of the model.</summary>
    public const string WithoutAnswers = "IP8306";
}
