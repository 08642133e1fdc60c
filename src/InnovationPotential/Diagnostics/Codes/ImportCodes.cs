namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of tables of other programs that are read as a model and a table.</summary>
internal static class ImportCodes
{
    /// <summary>A file is not there, cannot be read, or has no rows.</summary>
    public const string NotReadable = "IP9001";

    /// <summary>The metadata lack a column that they must have.</summary>
    public const string MissingColumn = "IP9002";

    /// <summary>A cell that must be filled is empty.</summary>
    public const string MissingCell = "IP9003";

    /// <summary>A text stands where a number or a truth value should.</summary>
    public const string NotANumber = "IP9004";

    /// <summary>A row of the metadata is of no known type.</summary>
    public const string UnknownType = "IP9005";

    /// <summary>A code stands more than once in the metadata.</summary>
    public const string DuplicateCode = "IP9006";

    /// <summary>A parent is no aggregate of the metadata.</summary>
    public const string UnknownParent = "IP9007";

    /// <summary>The hierarchy has no top, or more than one.</summary>
    public const string NotOneTop = "IP9008";

    /// <summary>An aggregate stands, by way of its parents, below itself.</summary>
    public const string Cycle = "IP9009";

    /// <summary>Nothing stands below an aggregate.</summary>
    public const string EmptyAggregate = "IP9010";

    /// <summary>A level contradicts the parents, which are followed.</summary>
    public const string LevelContradictsParent = "IP9011";

    /// <summary>A direction is neither 1 nor −1.</summary>
    public const string InvalidDirection = "IP9012";

    /// <summary>An aggregate has a direction of −1, which has no effect.</summary>
    public const string DirectionIgnored = "IP9013";

    /// <summary>A weight is negative.</summary>
    public const string InvalidWeight = "IP9014";

    /// <summary>An indicator's denominator is no denominator of the metadata.</summary>
    public const string UnknownDenominator = "IP9015";

    /// <summary>Indicators name denominators; nothing was divided.</summary>
    public const string NotDenominated = "IP9016";

    /// <summary>A column of the data is not in the metadata and was kept as a unit attribute.</summary>
    public const string UnlistedColumn = "IP9017";

    /// <summary>The parameters of an indicator's normalization are missing or no range.</summary>
    public const string InvalidParameters = "IP9018";

    /// <summary>A workbook has not the sheets and rows that the COIN Tool gives it.</summary>
    public const string NotCoinTool = "IP9040";

    /// <summary>A group of the framework stands below two others.</summary>
    public const string TwoParents = "IP9041";

    /// <summary>A level of the framework tells nothing apart and is left out.</summary>
    public const string LevelLeftOut = "IP9042";

    /// <summary>A group of the framework has no indicator and is left out.</summary>
    public const string GroupLeftOut = "IP9043";

    /// <summary>A workbook gives a weight to a node that the model does not have.</summary>
    public const string WeightOfUnknownNode = "IP9220";

    /// <summary>A workbook has no weight for a node that it names.</summary>
    public const string WeightMissing = "IP9221";

    /// <summary>The model has more nodes than a sheet of formulas holds.</summary>
    public const string TooManyNodes = "IP9222";
}
