package trespassers;

record Dossier(String name, String politicalView, int riskLevel) {

	static final String HEADER = "政治面貌";
}
