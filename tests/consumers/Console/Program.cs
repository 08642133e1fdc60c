using InnovationPotential;
using InnovationPotential.Charts;
using InnovationPotential.Reports;

// What a program does with the library, each step through another of its dependencies: expressions of rules, CSV, linear algebra, JSON.
var model = IndicatorModel.Create("clusters", m => m
    .Strategy(AssessmentStrategy.ScoreSum())
    .Bands(Bands.From(BandQuantity.Share, ("low", 0), ("medium", 1.0 / 3), ("high", 2.0 / 3)))
    .Indicator("organization", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })
    .Indicator("services", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })
    .Indicator("projects", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) }));
var table = IndicatorTable.ParseCsv("unit,organization,services,projects\nNorth,2,2,2\nSouth,2,,1\nWest,1,0,\n", model);
var assessment = model.Assess(table);
Console.WriteLine(assessment.ToCsv());

var back = FittedModel.Parse(model.Fit(table).ToJson());
Console.WriteLine($"read back: {IndicatorModel.Parse(model.ToJson()).Equals(model)}, {back.Assess(table).ToCsv() == assessment.ToCsv()}");

var wrong = IndicatorModel.TryParse("""{"code":"x","children":[{"code":"a","weight":-1},{"code":"a"}]}""");
foreach (var diagnostic in wrong.Diagnostics) Console.WriteLine(diagnostic);
foreach (var diagnostic in IndicatorTable.TryParseCsv("unit,organization,services,projects\nNorth,2,x,9\n", model).Diagnostics)
    Console.WriteLine(diagnostic);

var eigenvectors = IndicatorModel.Create("index", m => m
    .Weighting(Weighting.PrincipalComponent()).Indicator("a").Indicator("b").Indicator("c"));
var three = IndicatorTable.ParseCsv("unit,a,b,c\nP,1,2,9\nQ,2,1,7\nR,3,5,4\nS,4,4,1\nT,5,3,2\n", eigenvectors);
Console.WriteLine(eigenvectors.Assess(three).ToMarkdown());
Console.WriteLine(eigenvectors.Assess(three).Multivariate());

Console.WriteLine(eigenvectors.Assess(three).ToJson());

var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());
var (clusters, institutions) = (SampleModels.InstitutionalScore, SampleTables.Institutions);
Console.WriteLine(study.Run(clusters, institutions, o => o with { Replications = 2_000, Seed = 1 }).ToJson());
Console.WriteLine(study.Sensitivity(clusters, institutions, configure: o => o with { Rows = 64, Seed = 1 }));
Console.WriteLine(back.ToSql(SqlDialect.PostgreSql, "clusters"));
Console.WriteLine(assessment.RankingChart().ToSvg());
Console.WriteLine(assessment.Report().ToHtml());
